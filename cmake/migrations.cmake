# SPDX-License-Identifier: EUPL-1.2
# Embeds src/*/NNNN_name[.postgres].sql in the library, in the order of their numbers.
file(GLOB MIGRATIONS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*/[0-9][0-9][0-9][0-9]_*.sql)
set(EMBEDDED_MIGRATIONS ${CMAKE_BINARY_DIR}/migrations.cpp)
add_custom_command(
  OUTPUT ${EMBEDDED_MIGRATIONS}
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR}/src -DOUTPUT=${EMBEDDED_MIGRATIONS}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
  DEPENDS ${MIGRATIONS} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
  COMMENT "Embedding the migrations")
target_sources(opmaat_lib PRIVATE ${EMBEDDED_MIGRATIONS})
