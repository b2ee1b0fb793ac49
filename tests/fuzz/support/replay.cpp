// SPDX-License-Identifier: EUPL-1.2
// Gives every file of the folders named to the fuzz target it is linked with: a corpus replayed under any compiler.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    const std::vector<char> bytes{std::istreambuf_iterator<char>{stream}, {}};
    std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

} // namespace

int main(int count, char** folders)
{
    int replayed = 0;
    for (int each = 1; each < count; ++each)
        for (const auto& entry : std::filesystem::directory_iterator{folders[each]})
            if (entry.is_regular_file()) {
                replay(entry.path());
                ++replayed;
            }
    std::cout << replayed << " inputs replayed\n";
    return replayed > 0 ? 0 : 1; // a corpus that is not found is a failure
}
