// SPDX-License-Identifier: EUPL-1.2
#include "html/asset.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace html {

Address asset_address(std::string_view name)
{
    const auto found = std::ranges::find(assets(), name, &Asset::name);
    if (found == assets().end()) throw std::out_of_range{"no asset " + std::string{name}};
    return *Address::local(std::string{found->path});
}

} // namespace html
