# SPDX-License-Identifier: EUPL-1.2
# What a person would otherwise have to watch over: layers, sizes, the number line of migrations, and that these checks can fail.
foreach(check layers sizes migrations)
  add_test(NAME check_${check} COMMAND ${CMAKE_SOURCE_DIR}/tools/check_${check} ${CMAKE_SOURCE_DIR})
  set_tests_properties(check_${check} PROPERTIES LABELS tooling)
endforeach()
add_test(NAME checks_can_fail COMMAND ${CMAKE_SOURCE_DIR}/tools/checks_can_fail)
set_tests_properties(checks_can_fail PROPERTIES LABELS tooling)
