# SPDX-License-Identifier: EUPL-1.2
# Tests. domain_tests: no I/O, under a second, with the law tables of tests/cases. lib_tests: the platform.
# shell_tests: stores, pages and stories in process, on both engines. functional_tests: the real binary.
find_package(rapidcheck REQUIRED)
enable_testing()
# Only here: every other file is compiled the same in every checkout.
set_source_files_properties(tests/support/main.cpp PROPERTIES
                            COMPILE_DEFINITIONS OPMAAT_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
function(opmaat_tests name library)
  if(ARGN)
    add_executable(${name}_tests tests/support/main.cpp ${ARGN})
    target_include_directories(${name}_tests PRIVATE tests)
    target_link_libraries(${name}_tests ${library} rapidcheck)
    add_test(NAME ${name} COMMAND ${name}_tests)
  endif()
endfunction()

set(SHELL_TEST_SUFFIX "_(store|web|page|api|shell|command)_test\\.cpp$|${SHELL_SLICES}")
set(DOMAIN_TEST_SOURCES ${TEST_SOURCES})
list(FILTER DOMAIN_TEST_SOURCES EXCLUDE REGEX ${SHELL_TEST_SUFFIX})
set(SHELL_TEST_SOURCES ${TEST_SOURCES})
list(FILTER SHELL_TEST_SOURCES INCLUDE REGEX ${SHELL_TEST_SUFFIX})
file(GLOB STORY_SOURCES CONFIGURE_DEPENDS tests/stories/*.cpp)
file(GLOB SUPPORT_SOURCES CONFIGURE_DEPENDS tests/support/*.cpp)
list(FILTER SUPPORT_SOURCES EXCLUDE REGEX "/main\\.cpp$")
file(GLOB CASE_SOURCES CONFIGURE_DEPENDS tests/cases/*.cpp)
opmaat_tests(domain opmaat_domain ${DOMAIN_TEST_SOURCES} ${CASE_SOURCES})
opmaat_tests(lib opmaat_lib ${LIB_TEST_SOURCES} tests/support/engines.cpp tests/support/postgres_server.cpp)
if(SHELL_TEST_SOURCES)
  opmaat_tests(shell "${OPMAAT_EVERYTHING}" ${SHELL_TEST_SOURCES} ${STORY_SOURCES} ${SUPPORT_SOURCES})
endif()

# The real binary, as people and programs meet it. Run on both engines.
file(GLOB FUNCTIONAL_SOURCES CONFIGURE_DEPENDS tests/functional/*.cpp)
if(FUNCTIONAL_SOURCES AND TARGET opmaat)
  opmaat_tests(functional "${OPMAAT_EVERYTHING}" ${FUNCTIONAL_SOURCES} ${SUPPORT_SOURCES})
  add_dependencies(functional_tests opmaat)
  set_tests_properties(functional PROPERTIES ENVIRONMENT "OPMAAT_BINARY=$<TARGET_FILE:opmaat>" LABELS functional)
endif()
