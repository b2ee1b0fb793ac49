// SPDX-License-Identifier: EUPL-1.2
#include "db/program.h"

#include <cerrno>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace db {
namespace {

// As exec wants it: pointers to each, and a null. The texts must outlive it.
std::vector<char*> pointers_to(const std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (const std::string& each : texts) pointers.push_back(const_cast<char*>(each.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_with(const std::vector<std::string>& variables)
{
    std::vector<std::string> all = variables; // the first of two with one name counts
    for (char** each = environ; *each; ++each) all.emplace_back(*each);
    return all;
}

int status_of(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
    return status;
}

} // namespace

void run_program(const std::vector<std::string>& words, const std::vector<std::string>& variables)
{
    const std::vector<std::string> environment = environment_with(variables);
    pid_t child = 0;
    const int error = posix_spawnp(&child, words.front().c_str(), nullptr, nullptr, pointers_to(words).data(),
                                   pointers_to(environment).data());
    if (error != 0) throw std::runtime_error(words.front() + ": " + std::generic_category().message(error));
    if (const int status = status_of(child); status != 0)
        throw std::runtime_error(words.front() + " failed with status " +
                                 std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : status));
}

} // namespace db
