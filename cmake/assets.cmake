# SPDX-License-Identifier: EUPL-1.2
# Style sheet, script and fonts: npm packages pinned in web/package-lock.json, bundled by web/build.mjs into the binary.
# The node that comes with the npm packages of a folder. npm 9 makes no link to it in .bin.
function(find_packed_node variable folder)
  file(GLOB found ${folder}/node_modules/node-linux-*/bin/node)
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

find_packed_node(WEB_NODE ${CMAKE_SOURCE_DIR}/web)
if(NOT WEB_NODE OR NOT EXISTS ${CMAKE_SOURCE_DIR}/web/node_modules/esbuild)
  message(FATAL_ERROR "The packages for the pages are not installed. Run script/setup, or: cd web && npm ci")
endif()

file(GLOB WEB_SOURCES CONFIGURE_DEPENDS web/css/*.css web/js/*.js web/*.svg)
set(WEB_OUT ${CMAKE_BINARY_DIR}/web)
add_custom_command(
  OUTPUT ${WEB_OUT}/assets.cpp
  COMMAND ${WEB_NODE} ${CMAKE_SOURCE_DIR}/web/build.mjs ${WEB_OUT}
  DEPENDS ${WEB_SOURCES} web/build.mjs web/package-lock.json
  COMMENT "Bundling style sheet, script and fonts" VERBATIM)
target_sources(opmaat_lib PRIVATE ${WEB_OUT}/assets.cpp)
