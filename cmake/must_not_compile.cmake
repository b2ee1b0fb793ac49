# SPDX-License-Identifier: EUPL-1.2
# What the types refuse stays refused: each file of tests/must_not_compile is compiled and must fail with the error that
# its line "// refused: REGEX" names.
file(GLOB REFUSED_SOURCES CONFIGURE_DEPENDS tests/must_not_compile/*.cpp)
foreach(source IN LISTS REFUSED_SOURCES)
  file(STRINGS ${source} refused REGEX "^// refused: " LIMIT_COUNT 1)
  string(REPLACE "// refused: " "" refused "${refused}")
  cmake_path(GET source STEM name)
  add_test(NAME must_not_compile.${name}
           COMMAND ${CMAKE_CXX_COMPILER} ${CMAKE_CXX23_STANDARD_COMPILE_OPTION} -fsyntax-only
                   -I${CMAKE_SOURCE_DIR}/lib -I${CMAKE_SOURCE_DIR}/src ${source})
  set_tests_properties(must_not_compile.${name} PROPERTIES PASS_REGULAR_EXPRESSION "error: [^\n]*(${refused})")
endforeach()
