# SPDX-License-Identifier: EUPL-1.2
# Puts files into the binary as they are. opmaat_embed(TARGET SYMBOL FILE) gives `extern "C" const char SYMBOL[]` and
# `SYMBOL_end[]`; the assembler copies the bytes, so a large file costs the compiler nothing.
function(opmaat_embed target symbol file)
  set(source ${CMAKE_BINARY_DIR}/embedded/${symbol}.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
asm(".section .rodata\n"
    ".balign 16\n"
    ".global @symbol@\n"
    "@symbol@:\n"
    ".incbin \"@file@\"\n"
    ".global @symbol@_end\n"
    "@symbol@_end:\n"
    ".byte 0\n"
    ".previous\n");
]])
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${source})
endfunction()
