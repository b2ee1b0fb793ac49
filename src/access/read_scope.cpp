// SPDX-License-Identifier: EUPL-1.2
#include "access/read_scope.h"

#include "access/roles.h"

#include <algorithm>

namespace opmaat {
namespace {

// Where a role looks for questions.
enum class Ground {
    given,      // where the role was given, also when that is everywhere
    given_unit, // the unit for which the role was given: it is one of "their departments"; for all names none
    team,
    department,
    cluster,
};

struct ReadRule {
    Roles roles;
    Ground ground;
    Confidentiality up_to;
    bool general_domain_only = false;
};

// Agents and directors read every question that is not besloten. The others read those of their departments and
// clusters; there, what is vertrouwelijk stays with the team that handles it and with the coordinator and lead who were
// appointed to it, and what lies in the social domain, taxes, enforcement or personnel stays out of the cluster: the
// cluster's task does not need it. Besloten is read only by the people of the question itself.
constexpr std::array read_rules{
    ReadRule{Role::system, Ground::given, Confidentiality::closed},
    ReadRule{Role::agent | Role::director, Ground::given, Confidentiality::confidential},
    ReadRule{Role::coordinator | Role::lead, Ground::given_unit, Confidentiality::confidential},
    ReadRule{readers, Ground::given_unit, Confidentiality::internal},
    ReadRule{readers, Ground::team, Confidentiality::confidential},
    ReadRule{readers, Ground::department, Confidentiality::internal},
    ReadRule{readers, Ground::cluster, Confidentiality::internal, true},
};

std::span<const UnitId> units_of(const Viewer& viewer, const Post& post, Ground ground)
{
    switch (ground) {
    case Ground::given:
    case Ground::given_unit: return post.units;
    case Ground::team: return viewer.teams;
    case Ground::department: return viewer.departments;
    case Ground::cluster: return viewer.clusters;
    }
    return {};
}

void add_circle(ReadScope& scope, const Viewer& viewer, const Post& post, const ReadRule& rule)
{
    const bool everywhere = post.everywhere && rule.ground == Ground::given;
    const auto units = units_of(viewer, post, rule.ground);
    if (everywhere || !units.empty())
        scope.circles.push_back({everywhere, units, rule.up_to, rule.general_domain_only});
}

bool has_scope(const Viewer& viewer, Scope scope) { return std::ranges::binary_search(viewer.scopes, scope); }

bool lies_in(const Circle& circle, const QuestionFacts& question)
{
    return question.confidentiality <= circle.up_to &&
           (!circle.general_domain_only || question.domain == Domain::general) &&
           (circle.everywhere || std::ranges::binary_search(circle.units, question.unit));
}

bool is_of(const QuestionFacts& question, const OfficialId& person)
{
    return question.owner == person || question.contact_person == person || question.deputy == person ||
           std::ranges::find(question.asked, person) != question.asked.end();
}

} // namespace

ReadScope read_scope(const Viewer& viewer)
{
    ReadScope scope;
    bool reads = false;
    for (const Post& post : viewer.posts) {
        reads = reads || readers.has(post.role);
        for (const ReadRule& rule : read_rules)
            if (rule.roles.has(post.role)) add_circle(scope, viewer, post, rule);
    }
    if (has_scope(viewer, Scope::read_questions))
        scope.circles.push_back({true, {}, Confidentiality::confidential, false});
    if (const OfficialId* self = official_of(viewer); self && reads) {
        scope.people = viewer.deputises_for;
        scope.people.push_back(*self);
    }
    return scope;
}

bool holds(const ReadScope& scope, const QuestionFacts& question)
{
    return std::ranges::any_of(scope.circles, [&](const Circle& each) { return lies_in(each, question); }) ||
           std::ranges::any_of(scope.people, [&](const OfficialId& each) { return is_of(question, each); });
}

} // namespace opmaat
