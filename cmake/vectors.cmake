# SPDX-License-Identifier: EUPL-1.2
# Tests against reckonings by others: tests/vectors/*_test.cpp, on the files of OPMAAT_SHARED or ../shared.
if(DEFINED ENV{OPMAAT_SHARED})
  set(SHARED_FOLDER "$ENV{OPMAAT_SHARED}")
else()
  set(SHARED_FOLDER "${CMAKE_SOURCE_DIR}/../shared")
endif()
file(GLOB VECTOR_SOURCES CONFIGURE_DEPENDS tests/vectors/*_test.cpp)
if(NOT EXISTS "${SHARED_FOLDER}/vectors")
  message(STATUS "*** NO ${SHARED_FOLDER}/vectors: THE TESTS ON THE VECTORS ARE NOT REGISTERED (set OPMAAT_SHARED) ***")
elseif(TARGET opmaat_shell)
  opmaat_tests(vectors "${OPMAAT_EVERYTHING}" ${VECTOR_SOURCES} tests/support/engines.cpp
               tests/support/postgres_server.cpp)
  set_tests_properties(vectors PROPERTIES ENVIRONMENT "OPMAAT_SHARED=${SHARED_FOLDER}")
endif()
