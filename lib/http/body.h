// SPDX-License-Identifier: EUPL-1.2
// The body of one request while it comes in: a form with files goes to temporary files, all else to memory.
#pragma once

#include "http/http.h"
#include "http/multipart.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace http {

struct BodyLimits {
    std::uint64_t bytes = 1 << 20;          // of the whole body; of the fields together when there are files
    std::uint64_t upload_bytes = 100 << 20; // of a whole form with files
    std::size_t fields = 1000;
    std::size_t uploads = 50;
    std::string folder = "/tmp"; // for temporary files
};

class Body {
public:
    /// `request` gets the form, uploads or raw body; it has its headers and outlives this.
    Body(Request& request, BodyLimits limits);

    /// 0, or the status that refuses the request: 400 malformed, 413 too large. Throws std::system_error when the disk
    /// fails.
    int take(std::string_view bytes);
    int finish();
    std::uint64_t most_bytes() const { return multipart_ ? limits_.upload_bytes : limits_.bytes; }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    bool begin(Part part);
    bool data(std::string_view bytes);
    bool end();
    void open_file();

    Request& request_;
    BodyLimits limits_;
    std::optional<Multipart> multipart_;
    std::uint64_t taken_ = 0;
    std::uint64_t field_bytes_ = 0;
    int refused_ = 0;
    Part part_;
    std::string value_;
    Upload upload_;
    std::unique_ptr<std::FILE, Close> file_;
};

} // namespace http
