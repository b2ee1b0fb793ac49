// SPDX-License-Identifier: EUPL-1.2
#include "desk/routes.h"

namespace opmaat::desk {

After then_see(const std::string& address)
{
    return {[address] { return http::see_other(address); }, address};
}

void Routes::show(std::string pattern, Need need, Show show, Pace pace)
{
    routes_.push_back({http::Method::get, std::move(pattern), need, pace, std::move(show)});
}

void Routes::change(std::string pattern, Need need, Change change, Again again)
{
    routes_.push_back(
        {http::Method::post, std::move(pattern), need, Pace::quick, {}, std::move(change), std::move(again)});
}

void Routes::change_after(std::string pattern, Need need, Prepare prepare, Again again)
{
    routes_.push_back(
        {http::Method::post, std::move(pattern), need, Pace::slow, {}, {}, std::move(again), std::move(prepare)});
}

void Routes::call(http::Method method, std::string pattern, Need need, Prepare prepare)
{
    routes_.push_back({method, std::move(pattern), need, Pace::quick, {}, {}, {}, std::move(prepare)});
}

void Routes::raw(http::Method method, std::string pattern, Need need, Raw raw)
{
    routes_.push_back({method, std::move(pattern), need, Pace::quick, {}, {}, {}, {}, std::move(raw)});
}

} // namespace opmaat::desk
