// SPDX-License-Identifier: EUPL-1.2
// Databases that are large enough to measure the whole program on. Making a million questions takes minutes, so they
// are kept in build/bench and made again when a migration was added.
#pragma once

#include "support/city.h"

#include <filesystem>
#include <memory>
#include <string>

namespace bench {

struct Stock {
    std::string database; // url
    std::string token;    // of an application that may do all by API
    std::string session;  // in the cookie of a director
    std::string question; // id of one that is open
    std::string kenmerk;  // of the same
    std::string unit;     // code of the team that handles it
};

/// The questions were asked in the time before now, or before it was made.
Stock stock(Amount amount);

/// A copy, to be changed at will. Gone when this goes.
class StockCopy {
public:
    explicit StockCopy(Stock original);
    ~StockCopy();
    StockCopy(const StockCopy&) = delete;
    StockCopy& operator=(const StockCopy&) = delete;

    const Stock& stock() const { return stock_; }

private:
    std::filesystem::path path_;
    Stock stock_;
};

} // namespace bench
