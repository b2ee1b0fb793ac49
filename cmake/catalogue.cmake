# SPDX-License-Identifier: EUPL-1.2
# The sentences of all slices (text.nl.po, text.en.po beside the code) become one compiled catalogue per language inside
# the binary. tools/check_catalogue finds keys that are missing, doubled or unused.
find_package(Boost 1.81 REQUIRED COMPONENTS locale)
find_program(MSGCAT msgcat REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)

foreach(language nl en)
  file(GLOB catalogues CONFIGURE_DEPENDS lib/*/text.${language}.po src/*/text.${language}.po)
  set(joined ${CMAKE_BINARY_DIR}/text/opmaat.${language}.po)
  set(compiled ${CMAKE_BINARY_DIR}/text/opmaat.${language}.mo)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/text)
  add_custom_command(
    OUTPUT ${compiled}
    COMMAND ${MSGCAT} --use-first --no-location -o ${joined} ${catalogues}
    COMMAND ${MSGFMT} --check-domain -o ${compiled} ${joined}
    DEPENDS ${catalogues} VERBATIM)
  opmaat_embed(opmaat_lib opmaat_catalogue_${language} ${compiled})
endforeach()
target_link_libraries(opmaat_lib PUBLIC Boost::locale)

add_test(NAME check_catalogue COMMAND ${CMAKE_SOURCE_DIR}/tools/check_catalogue ${CMAKE_SOURCE_DIR})
