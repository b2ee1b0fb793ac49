// SPDX-License-Identifier: EUPL-1.2
// Takes a form with files apart while it comes in (RFC 7578), so that a plan of 100 MB never stands in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// What the head of one part says.
struct Part {
    std::string name;
    std::optional<std::string> file_name; // without folders; empty when no file was chosen
    std::string content_type;
};

/// The boundary of a `multipart/form-data` content type; nothing for another type or a boundary that is not allowed.
std::optional<std::string> multipart_boundary(std::string_view content_type);

class Multipart {
public:
    /// Each answers false to refuse the form. `data` is called any number of times between `begin` and `end`.
    struct Receiver {
        std::function<bool(Part)> begin;
        std::function<bool(std::string_view)> data;
        std::function<bool()> end;
    };

    Multipart(std::string_view boundary, Receiver receiver);

    /// False when the form is malformed or the receiver refused; then nothing more is taken.
    bool take(std::string_view bytes);
    /// Whether the closing boundary has been seen.
    bool complete() const { return state_ == State::after; }

private:
    enum class State { before, delimiter, head, body, after, failed };
    enum class Step { again, needs_more };

    Step step();
    Step skip_to_delimiter();
    Step after_delimiter();
    Step read_head();
    Step read_body();
    Step fail();

    std::string delimiter_;
    Receiver receiver_;
    std::string pending_ = "\r\n"; // so that the first boundary, too, follows a line's end
    State state_ = State::before;
};

} // namespace http
