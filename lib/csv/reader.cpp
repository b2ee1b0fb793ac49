// SPDX-License-Identifier: EUPL-1.2
#include "csv/csv.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace csv {
namespace {

constexpr std::size_t largest_field = 1 << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

int is_no_space(unsigned char) { return 0; } // fields keep their spaces

} // namespace

Malformed::Malformed(std::size_t at) : std::runtime_error("no CSV at record " + std::to_string(at)), record(at) {}

// libcsv pushes fields and records from a block of text; they wait here until they are asked for.
struct Reader::Parser {
    std::istream& text;
    csv_parser parser{};
    Record open;
    std::deque<Record> ready;
    std::size_t read = 0;
    bool first_block = true;
    bool finished = false;

    Parser(std::istream& in, char separator) : text(in)
    {
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::runtime_error("libcsv cannot start");
        csv_set_delim(&parser, static_cast<unsigned char>(separator));
        csv_set_space_func(&parser, is_no_space);
    }
    ~Parser() { csv_free(&parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    static void take_field(void* field, std::size_t length, void* self)
    {
        static_cast<Parser*>(self)->open.emplace_back(static_cast<const char*>(field), length);
    }

    static void take_record(int, void* self)
    {
        auto& parser = *static_cast<Parser*>(self);
        parser.ready.push_back(std::move(parser.open));
        parser.open.clear();
        ++parser.read;
    }

    void take_block()
    {
        std::array<char, 16384> block;
        text.read(block.data(), block.size());
        std::string_view part{block.data(), static_cast<std::size_t>(text.gcount())};
        if (part.empty()) return finish();
        if (std::exchange(first_block, false) && part.starts_with(byte_order_mark))
            part.remove_prefix(byte_order_mark.size());
        const bool taken = csv_parse(&parser, part.data(), part.size(), take_field, take_record, this) == part.size();
        if (!taken || parser.entry_pos > largest_field) throw Malformed{read + 1};
    }

    void finish()
    {
        finished = true;
        if (csv_fini(&parser, take_field, take_record, this) != 0) throw Malformed{read + 1};
    }
};

Reader::Reader(std::istream& text, char separator) : parser_(std::make_unique<Parser>(text, separator)) {}
Reader::~Reader() = default;

std::optional<Record> Reader::next()
{
    while (parser_->ready.empty() && !parser_->finished) parser_->take_block();
    if (parser_->ready.empty()) return std::nullopt;
    Record record = std::move(parser_->ready.front());
    parser_->ready.pop_front();
    return record;
}

std::optional<std::size_t> Heading::place(std::string_view name) const
{
    const auto found = std::ranges::find(names_, name);
    return found == names_.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - names_.begin())};
}

} // namespace csv
