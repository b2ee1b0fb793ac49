// SPDX-License-Identifier: EUPL-1.2
#include "http/compression.h"

#include "http/ascii.h"

#include <zlib.h>

#include <stdexcept>

namespace http {
namespace {

constexpr int gzip_window = 15 + 16; // zlib's way to ask for the gzip format

// One stream for each thread: setting one up costs more than compressing a page.
class Deflater {
public:
    Deflater()
    {
        if (deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    std::string run(std::string_view bytes, int level)
    {
        deflateReset(&stream_);
        deflateParams(&stream_, level, Z_DEFAULT_STRATEGY);
        std::string result(deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib does not write to its input
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(result.data());
        stream_.avail_out = static_cast<uInt>(result.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("gzip did not finish");
        result.resize(result.size() - stream_.avail_out);
        return result;
    }

private:
    z_stream stream_{};
};

// The weight of one element "gzip;q=0.5": refused when its q is 0.
bool is_refused(std::string_view parameters)
{
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return false;
    const auto weight = trimmed(parameters.substr(at + 2));
    return weight.starts_with('0') && weight.find_first_not_of("0.") == std::string_view::npos;
}

} // namespace

std::string gzip(std::string_view bytes, int level)
{
    thread_local Deflater deflater;
    return deflater.run(bytes, level);
}

bool accepts_gzip(std::string_view accept_encoding)
{
    bool accepts = false;
    while (!accept_encoding.empty()) {
        std::string_view parameters = take_until(accept_encoding, ',');
        const auto name = trimmed(take_until(parameters, ';'));
        if (same_word(name, "gzip") || same_word(name, "x-gzip")) return !is_refused(parameters);
        if (name == "*") accepts = !is_refused(parameters);
    }
    return accepts;
}

bool is_compressible(std::string_view content_type)
{
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") || type.ends_with("javascript");
}

} // namespace http
