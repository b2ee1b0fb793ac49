# SPDX-License-Identifier: EUPL-1.2
# bench/NAME.cpp is one program, bench_NAME; built only when asked for (`ninja bench`).
file(GLOB BENCH_SOURCES CONFIGURE_DEPENDS bench/*.cpp)
add_custom_target(bench)
foreach(source ${BENCH_SOURCES})
  get_filename_component(name ${source} NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
  target_link_libraries(bench_${name} ${OPMAAT_EVERYTHING})
  add_dependencies(bench bench_${name})
endforeach()
