// SPDX-License-Identifier: EUPL-1.2
#include "party/greeting.h"

namespace opmaat {
namespace {

char capital(char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign; }

// "Van Puffelen"; but "'t Hart" stays as it is: a sign that is no letter has no capital.
std::string with_capital(std::string family)
{
    family.front() = capital(family.front());
    return family;
}

std::string initials_first(ResidentName name)
{
    if (!name.initials.empty()) name.given.clear();
    return full_name(name);
}

} // namespace

Greeting greeting(const ResidentName& name, AddressWish wish)
{
    if (is_unknown(name)) return {"aanhef.inwoner", {}};
    const std::string family = family_in_use(name);
    const bool titled = wish == AddressWish::madam || wish == AddressWish::sir;
    if (!titled || family.empty()) return {"aanhef.naam", initials_first(name)};
    return {wish == AddressWish::madam ? "aanhef.mevrouw" : "aanhef.heer", with_capital(family)};
}

} // namespace opmaat
