# SPDX-License-Identifier: EUPL-1.2
# The description of the API goes into the binary as it is; Spectral holds it against the NL API Design Rules.
opmaat_embed(opmaat_shell opmaat_openapi ${CMAKE_SOURCE_DIR}/src/desk/openapi.json)

set(API_RULES ${SHARED_FOLDER}/standards/adr-2.1.0-logius.spectral.yaml)
if(EXISTS ${API_RULES} AND EXISTS ${BROWSER_TESTS}/node_modules/.bin/spectral)
  add_test(NAME openapi.rules COMMAND ${BROWSER_NODE} ${BROWSER_TESTS}/node_modules/.bin/spectral lint -r ${API_RULES}
           ${CMAKE_SOURCE_DIR}/src/desk/openapi.json)
endif()
