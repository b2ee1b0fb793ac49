# SPDX-License-Identifier: EUPL-1.2
# tests/fuzz/NAME.cpp holds one LLVMFuzzerTestOneInput; tests/fuzz/corpus/NAME/ its starting inputs and every input that
# once failed. Under any compiler a test replays the corpus (replay_NAME); with OPMAAT_FUZZ under clang there is fuzz_NAME.
file(GLOB FUZZ_SOURCES CONFIGURE_DEPENDS tests/fuzz/*.cpp)
foreach(source ${FUZZ_SOURCES})
  get_filename_component(name ${source} NAME_WE)
  if(OPMAAT_FUZZ)
    add_executable(fuzz_${name} ${source})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(fuzz_${name} ${OPMAAT_EVERYTHING})
  else()
    add_executable(replay_${name} ${source} tests/fuzz/support/replay.cpp)
    target_link_libraries(replay_${name} ${OPMAAT_EVERYTHING})
    add_test(NAME replay_${name} COMMAND replay_${name} ${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${name})
  endif()
endforeach()
