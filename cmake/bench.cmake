# SPDX-License-Identifier: EUPL-1.2
# bench/NAME.cpp is one program, bench_NAME; built only when asked for (`ninja bench`). bench/support is in each.
file(GLOB BENCH_SOURCES CONFIGURE_DEPENDS bench/*.cpp)
file(GLOB BENCH_SUPPORT CONFIGURE_DEPENDS bench/support/*.cpp)
add_library(bench_support OBJECT EXCLUDE_FROM_ALL ${BENCH_SUPPORT})
target_include_directories(bench_support PUBLIC bench)
target_link_libraries(bench_support PUBLIC ${OPMAAT_EVERYTHING})
add_custom_target(bench)
foreach(source ${BENCH_SOURCES})
  get_filename_component(name ${source} NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
  target_link_libraries(bench_${name} bench_support ${OPMAAT_EVERYTHING})
  add_dependencies(bench bench_${name})
endforeach()
