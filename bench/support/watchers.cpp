// SPDX-License-Identifier: EUPL-1.2
#include "support/watchers.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace bench {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::string_view line_of_position = "\nid: ";

// The position that the last whole line "id: N" in the text names; the text loses all before it.
std::int64_t take_position(std::string& text)
{
    std::int64_t position = -1;
    const auto at = text.rfind(line_of_position);
    const auto end = at == std::string::npos ? at : text.find('\n', at + line_of_position.size());
    if (end != std::string::npos) {
        std::from_chars(text.data() + at + line_of_position.size(), text.data() + end, position);
        text.erase(0, end);
    }
    constexpr std::size_t longest_line = 64;
    if (at == std::string::npos && text.size() > longest_line) text.erase(0, text.size() - longest_line);
    return position;
}

} // namespace

struct Watchers::Screen {
    explicit Screen(asio::io_context& context) : socket(context) {}

    tcp::socket socket;
    std::array<char, 64 * 1024> bytes{};
    std::string text;
    std::vector<std::pair<std::int64_t, Moment>> known; // position, and when it came
};

Watchers::Watchers(int port, const std::string& header, const std::vector<std::string>& paths, std::size_t count)
{
    for (std::size_t number = 0; number < count; ++number) {
        auto& screen = *screens_.emplace_back(std::make_unique<Screen>(context_));
        screen.socket.connect({asio::ip::address_v4::loopback(), static_cast<unsigned short>(port)});
        asio::write(screen.socket, asio::buffer(fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{}\r\n\r\n",
                                                            paths[number % paths.size()], port, header)));
        hear(screen);
    }
    thread_ = std::thread{[this] { context_.run(); }};
    await(0);
}

Watchers::~Watchers()
{
    context_.stop();
    thread_.join();
}

void Watchers::hear(Screen& screen)
{
    screen.socket.async_read_some(asio::buffer(screen.bytes),
                                  [this, &screen](const boost::system::error_code& fault, std::size_t count) {
                                      if (fault) return;
                                      const Moment now = std::chrono::steady_clock::now();
                                      screen.text.append(screen.bytes.data(), count);
                                      if (const auto position = take_position(screen.text); position >= 0) {
                                          const std::lock_guard lock{mutex_};
                                          screen.known.emplace_back(position, now);
                                          heard_.notify_one();
                                      }
                                      hear(screen);
                                  });
}

void Watchers::await(std::int64_t position)
{
    std::unique_lock lock{mutex_};
    const bool all = heard_.wait_for(lock, std::chrono::minutes{1}, [&] {
        return std::ranges::all_of(screens_, [&](const auto& screen) {
            return !screen->known.empty() && screen->known.back().first >= position;
        });
    });
    if (!all) throw std::runtime_error("a board does not hear of a change");
}

std::vector<double> Watchers::delays(std::int64_t position, Moment since)
{
    await(position);
    const std::lock_guard lock{mutex_};
    std::vector<double> delays;
    for (const auto& screen : screens_) {
        const auto knows =
            std::ranges::find_if(screen->known, [&](const auto& each) { return each.first >= position; });
        delays.push_back(std::chrono::duration<double, std::milli>(knows->second - since).count());
    }
    return delays;
}

} // namespace bench
