// SPDX-License-Identifier: EUPL-1.2
// Connections that are borrowed for one read and given back.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace db {

template <class Connection>
class Pool {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>;

    Pool(int size, Connect connect) : connect_(std::move(connect)), places_(size < 1 ? 1 : size) {}

    /// A connection for as long as it lives. `connection` may be emptied: then a new one is made the next time.
    class Loan {
    public:
        explicit Loan(Pool& pool) : pool_(pool), connection(pool.take()) {}
        ~Loan() { pool_.give_back(std::move(connection)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;

    private:
        Pool& pool_;

    public:
        std::unique_ptr<Connection> connection;
    };

private:
    // The one given back last is taken first: its memory is still in the processor's cache.
    std::unique_ptr<Connection> take()
    {
        std::unique_lock lock{mutex_};
        returned_.wait(lock, [&] { return places_ > 0; });
        --places_;
        if (idle_.empty()) {
            lock.unlock();
            return connected();
        }
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }

    std::unique_ptr<Connection> connected()
    {
        try {
            return connect_();
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    void give_back(std::unique_ptr<Connection> connection)
    {
        {
            const std::lock_guard lock{mutex_};
            ++places_;
            if (connection) idle_.push_back(std::move(connection));
        }
        returned_.notify_one();
    }

    Connect connect_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int places_;
};

} // namespace db
