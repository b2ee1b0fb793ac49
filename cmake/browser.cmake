# SPDX-License-Identifier: EUPL-1.2
# Every part and state of the pages, written as files that tests/browser looks at in a real browser (`ninja gallery`).
add_executable(gallery_pages EXCLUDE_FROM_ALL tests/browser/gallery.cpp)
target_link_libraries(gallery_pages opmaat_lib)
add_custom_target(gallery COMMAND gallery_pages ${CMAKE_BINARY_DIR}/gallery DEPENDS gallery_pages VERBATIM)
