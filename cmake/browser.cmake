# SPDX-License-Identifier: EUPL-1.2
# Every part and state of the pages, written as files that tests/browser looks at in a real browser (`ninja gallery`).
add_executable(gallery_pages EXCLUDE_FROM_ALL tests/browser/gallery.cpp)
target_link_libraries(gallery_pages opmaat_lib)
add_custom_target(gallery COMMAND gallery_pages ${CMAKE_BINARY_DIR}/gallery DEPENDS gallery_pages VERBATIM)

set(BROWSER_TESTS ${CMAKE_SOURCE_DIR}/tests/browser)
find_packed_node(BROWSER_NODE ${BROWSER_TESTS})
if(BROWSER_NODE AND EXISTS ${BROWSER_TESTS}/node_modules/playwright-core)
  add_test(NAME browser.build COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target gallery)
  add_test(NAME browser.gallery COMMAND ${BROWSER_NODE} ${BROWSER_TESTS}/run.mjs --gallery ${CMAKE_BINARY_DIR}/gallery)
  add_test(NAME browser.live COMMAND ${BROWSER_NODE} ${BROWSER_TESTS}/live.mjs ${CMAKE_BINARY_DIR}/gallery)
  # every page of the product, for each person, width and language: takes minutes
  add_test(NAME browser.product
           COMMAND ${BROWSER_NODE} ${BROWSER_TESTS}/product.mjs $<TARGET_FILE:opmaat>)
  add_test(NAME browser.stories COMMAND ${BROWSER_NODE} ${BROWSER_TESTS}/stories.mjs $<TARGET_FILE:opmaat>)
  set_tests_properties(browser.product browser.stories PROPERTIES LABELS browser RUN_SERIAL TRUE TIMEOUT 1800)
  set_tests_properties(browser.build PROPERTIES FIXTURES_SETUP gallery LABELS browser)
  set_tests_properties(browser.gallery browser.live PROPERTIES FIXTURES_REQUIRED gallery LABELS browser RUN_SERIAL TRUE)
else()
  message(STATUS "No browser tests: run script/setup test, or: cd tests/browser && npm ci")
endif()
