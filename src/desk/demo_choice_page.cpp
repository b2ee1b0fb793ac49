// SPDX-License-Identifier: EUPL-1.2
#include "desk/demo_choice_page.h"

#include "access/account_store.h"
#include "html/form.h"
#include "html/layout.h"
#include "text/words.h"

#include <algorithm>
#include <span>

namespace opmaat::desk {
namespace {

using text::sentence;

constexpr int people_of_each_role = 2;

std::string roles_of(const DemoPerson& person, text::Language language)
{
    std::vector<std::string> names;
    for (const Grant& each : person.grants) {
        std::string name = sentence(language, "rol." + std::string{word(each.role)});
        if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
    return text::list(language, names);
}

bool has_role(const DemoPerson& person, Role role)
{
    return std::ranges::any_of(person.grants, [&](const Grant& each) { return each.role == role; });
}

// The first people of each role come to the front, rare roles too; the others keep their order behind them. Returns
// where the others begin.
std::vector<DemoPerson>::iterator bring_forward(std::vector<DemoPerson>& people)
{
    auto others = people.begin();
    for (const auto& [role, code] : Words<Role>::all) {
        int shown =
            static_cast<int>(std::count_if(people.begin(), others, [&](auto& each) { return has_role(each, role); }));
        for (auto each = others; each != people.end() && shown < people_of_each_role; ++each) {
            if (!has_role(*each, role)) continue;
            std::rotate(others, each, each + 1);
            ++others;
            ++shown;
        }
    }
    return others;
}

html::Html person_row(const DemoPerson& person, const Visit& visit, std::string_view asked)
{
    const Official* official = visit.organisation().official(person.official);
    const std::string name = official ? full_name(official->details.name) : person.username;
    const html::Fill fill{visit.language};
    return html::li(
        html::form(fill, {.to = "/inloggen/demo", .token = visit.form_token},
                   html::hidden_field("medewerker", person.official.text()), html::hidden_field("naar", asked),
                   html::button(html::Importance::secondary, name)),
        html::span(official ? official->details.job : "", html::br(), html::small(roles_of(person, visit.language))));
}

html::Html people_list(std::span<const DemoPerson> people, const Visit& visit, std::string_view asked)
{
    return html::ul(html::cls("people"),
                    html::each(people, [&](auto& each) { return person_row(each, visit, asked); }));
}

} // namespace

html::Html demo_choice(db::Reader& reader, const Visit& visit, std::string_view asked)
{
    const text::Language language = visit.language;
    auto people = demo_people(reader);
    const auto others = bring_forward(people);
    const html::Html first = people_list({people.begin(), others}, visit, asked);
    const html::Html rest = people_list({others, people.end()}, visit, asked);
    return html::panel(html::h2(sentence(language, "inloggen.demo.kop")),
                       html::p(sentence(language, "inloggen.demo.uitleg")), first,
                       html::when(others != people.end(), [&]() -> html::Html {
                           return html::details(html::summary(sentence(language, "inloggen.demo.anderen")), rest);
                       }));
}

} // namespace opmaat::desk
