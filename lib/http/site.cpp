// SPDX-License-Identifier: EUPL-1.2
#include "http/site.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

namespace http {
namespace {

constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz"; // without i, l, o and u: read out by telephone

std::string in_digits(std::uint64_t number)
{
    std::string text;
    do text.insert(text.begin(), digits[number % digits.size()]);
    while ((number /= digits.size()) > 0);
    return text;
}

std::string random_digits(int count)
{
    std::string text;
    while (count-- > 0) text += digits[randombytes_uniform(static_cast<std::uint32_t>(digits.size()))];
    return text;
}

PublicUrl public_url(const ServerOptions& options, unsigned short port)
{
    if (!options.public_url.empty()) return PublicUrl(options.public_url);
    return PublicUrl("http://" + options.listen.substr(0, options.listen.rfind(':')) + ":" + std::to_string(port));
}

} // namespace

bool Census::enter(std::size_t most)
{
    const std::lock_guard lock(mutex_);
    if (count_ >= most) return false;
    ++count_;
    return true;
}

void Census::leave()
{
    const std::lock_guard lock(mutex_);
    if (--count_ == 0) changed_.notify_all();
}

std::size_t Census::count() const
{
    const std::lock_guard lock(mutex_);
    return count_;
}

bool Census::wait_until_empty(std::chrono::milliseconds longest)
{
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, longest, [&] { return count_ == 0; });
}

Site::Site(ServerOptions given, Handler answers, unsigned short port)
    : options(std::move(given)), handler(std::move(answers)), url(public_url(options, port)),
      hosts(url, port, options.other_hosts), proxies(options.trusted_proxies),
      seats(options.limits.connections_per_address), number_prefix_(random_digits(4) + "-")
{
}

std::string Site::fresh_number() { return number_prefix_ + in_digits(++numbers_); }

Response Site::fault(const Fault& fault) const
{
    spdlog::logger& logger = options.log ? *options.log : *spdlog::default_logger_raw();
    if (fault.status >= 500) logger.error("{} {}: {}", fault.number, fault.path, fault.what);
    try {
        if (options.on_fault) return options.on_fault(fault);
    } catch (const std::exception& failed) {
        logger.error("{} the page for a fault failed: {}", fault.number, failed.what());
    }
    return text(std::string(reason_of(fault.status)) + "\n", fault.status);
}

std::string Site::path_in_log(const std::string& path) const
{
    for (const std::string& secret : options.secret_paths)
        if (path.starts_with(secret)) return secret + "...";
    return path;
}

void Site::log(const Access& access, int status) const
{
    spdlog::logger& logger = options.log ? *options.log : *spdlog::default_logger_raw();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - access.began;
    logger.info("{} {} {} {:.1f} ms {} {}", name_of(access.method), access.path, status, took.count(), access.number,
                access.address);
}

} // namespace http
