// SPDX-License-Identifier: EUPL-1.2
#include "app/serve.h"

#include "app/bsn_keys.h"
#include "app/clock.h"
#include "app/house.h"
#include "event/event_store.h"
#include "http/server.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <sys/resource.h>
#include <thread>

namespace opmaat::app {
namespace {

db::Options options_of(const Config& config)
{
    db::Options options;
    options.readers = static_cast<int>(config.readers);
    options.largest_group = static_cast<std::size_t>(config.largest_group);
    return options;
}

http::ServerOptions server_options(const Config& config, House& house)
{
    http::ServerOptions options;
    options.listen = config.listen;
    options.threads = static_cast<unsigned>(config.threads);
    options.public_url = config.public_url;
    options.trusted_proxies = config.trusted_proxies;
    options.secret_paths = {"/regiebord/wand/"};
    options.limits.connections = static_cast<std::size_t>(config.connections);
    options.limits.connections_per_address = static_cast<std::size_t>(config.connections_per_address);
    options.limits.body_bytes = static_cast<std::uint64_t>(config.largest_body);
    options.limits.upload_bytes = static_cast<std::uint64_t>(config.largest_upload);
    options.on_fault = [&house](const http::Fault& fault) { return house.apology(fault); };
    return options;
}

// Most systems allow a program 1024 open files until it asks for more.
void allow_open_files(const Config& config)
{
    const auto needed = static_cast<rlim_t>(config.connections + 4 * config.readers + 256);
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur >= needed) return;
    limit.rlim_cur = std::min(needed, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < needed)
        spdlog::warn("{} files may be open at one time, and {} connections may need {}", limit.rlim_cur,
                     config.connections, needed);
}

// Calls the jobs of the house once a minute, in a thread of its own. A job that fails is tried again a minute later.
class Housekeeping {
public:
    explicit Housekeeping(House& house) : house_(house), thread_([this] { keep(); }) {}
    ~Housekeeping()
    {
        {
            const std::lock_guard lock{mutex_};
            stopping_ = true;
        }
        changed_.notify_one();
        thread_.join();
    }
    Housekeeping(const Housekeeping&) = delete;
    Housekeeping& operator=(const Housekeeping&) = delete;

private:
    void keep()
    {
        for (int minute = 0; !stops_within(std::chrono::minutes{1}); ++minute) {
            try {
                house_.each_minute();
                if (minute % 60 == 0) house_.each_hour();
            } catch (const std::exception& fault) {
                spdlog::error("housekeeping: {}", fault.what());
            }
        }
    }
    bool stops_within(std::chrono::minutes time)
    {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, time, [this] { return stopping_; });
    }

    House& house_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_; // the last, for it uses the others
};

} // namespace

void serve(const Config& config)
{
    spdlog::set_level(spdlog::level::from_str(config.log_level));
    allow_open_files(config);
    const auto database = db::Database::open(config.database, options_of(config));
    db::migrate(*database);
    tell_missing_keys(*database, config);
    database->write_and_wait("event.keep_rising", [](db::Writer& writer) {
        keep_positions_rising(writer);
        return true;
    });
    House house{*database, config, now};
    http::Server server{server_options(config, house), [&house](http::Request request, http::Reply reply) {
                            house(std::move(request), std::move(reply));
                        }};
    const Housekeeping housekeeping{house};
    spdlog::info("Opmaat serves {} on {}", public_url(config).text(), config.listen);
    server.run();
    house.each_minute();
}

} // namespace opmaat::app
