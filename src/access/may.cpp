// SPDX-License-Identifier: EUPL-1.2
#include "access/may.h"

#include "access/roles.h"

#include <algorithm>

namespace opmaat {
namespace {

enum class When {
    always,
    readable,   // they may read the question
    near,       // the question is of their team or department, or of the unit for which the role was given
    given,      // the question is of the unit for which the role was given
    everywhere, // the role was given for all: a setting of the whole is not for who keeps a part of it
    theirs,     // they are its owner, contact person or deputy, or deputise for one of these
};

struct Permission {
    Action action;
    When when;
    Roles roles;
};

constexpr Roles dividers = Role::coordinator | Role::lead | Role::director;
// Those who speak with residents or answer them.
constexpr Roles servers = Role::agent | Role::official | Role::coordinator | Role::lead;

constexpr std::array permissions{
    Permission{Action::know, When::always, people | Role::wall},
    Permission{Action::read, When::readable, readers},
    Permission{Action::ask, When::always, readers},
    Permission{Action::answer, When::theirs, readers},
    Permission{Action::answer, When::given, Role::coordinator | Role::lead},
    Permission{Action::divide, When::theirs, readers}, // the intake official on duty owns what waits
    Permission{Action::divide, When::given, dividers},
    Permission{Action::take_up, When::near, readers},
    Permission{Action::hand_over, When::theirs, readers},
    Permission{Action::hand_over, When::given, dividers},
    Permission{Action::plan, When::theirs, readers},
    Permission{Action::plan, When::given, Role::coordinator | Role::lead},
    Permission{Action::note, When::readable, readers},
    Permission{Action::reopen, When::theirs, readers},
    Permission{Action::reopen, When::given, Role::agent | Role::coordinator | Role::lead | Role::director},
    Permission{Action::correct, When::theirs, readers},
    Permission{Action::correct, When::given, Role::agent | Role::coordinator | Role::lead},
    Permission{Action::depart, When::theirs, readers},
    Permission{Action::depart, When::given, Role::lead | Role::director},

    Permission{Action::see_board, When::always, people | Role::wall},
    Permission{Action::see_lists, When::always, people},
    Permission{Action::see_officials, When::always, people},
    Permission{Action::see_figures, When::always,
               dividers | Role::secretary | Role::chair | Role::board_member | Role::administrator},
    Permission{Action::see_parties, When::always, servers | Role::director | Role::secretary | Role::lawyer},
    Permission{Action::change_parties, When::always, servers},
    Permission{Action::merge_parties, When::always, Role::agent | Role::coordinator | Role::lead},
    Permission{Action::see_secret_addresses, When::always, Role::coordinator | Role::lead},
    Permission{Action::see_bsn, When::always, Role::agent | Role::official},
    Permission{Action::see_looks, When::always, Role::lead | Role::director},

    Permission{Action::see_settings, When::always, Role::administrator},
    Permission{Action::change_staff, When::everywhere, Role::administrator},
    Permission{Action::change_processes, When::everywhere, Role::administrator},
    Permission{Action::change_hours, When::everywhere, Role::administrator},
    Permission{Action::manage_accounts, When::everywhere, Role::administrator},
    Permission{Action::manage_tokens, When::everywhere, Role::administrator},
    Permission{Action::consent_to_figures, When::everywhere, Role::administrator},
    Permission{Action::manage_wall, When::always, Role::director | Role::administrator},
};

// What a token's scope opens, beside what it may read.
struct ScopePermission {
    Scope scope;
    Action action;
};

constexpr std::array scope_permissions{
    ScopePermission{Scope::read_questions, Action::know},
    ScopePermission{Scope::read_questions, Action::read},
    ScopePermission{Scope::read_questions, Action::see_lists},
    ScopePermission{Scope::write_questions, Action::know},
    ScopePermission{Scope::write_questions, Action::ask},
    ScopePermission{Scope::write_questions, Action::answer},
    ScopePermission{Scope::write_questions, Action::divide},
    ScopePermission{Scope::write_questions, Action::hand_over},
    ScopePermission{Scope::write_questions, Action::plan},
    ScopePermission{Scope::write_questions, Action::note},
    ScopePermission{Scope::write_questions, Action::reopen},
    ScopePermission{Scope::write_questions, Action::correct},
    ScopePermission{Scope::read_officials, Action::see_officials},
    ScopePermission{Scope::read_board, Action::know},
    ScopePermission{Scope::read_board, Action::see_board},
    ScopePermission{Scope::read_events, Action::see_events},
};

// Taking up is among these: else an official would open a besloten question by taking it.
bool needs_content(Action action)
{
    switch (action) {
    case Action::know:
    case Action::ask:
    case Action::divide:
    case Action::hand_over: return false;
    default: return true;
    }
}

bool contains(const std::vector<UnitId>& units, const UnitId& unit) { return std::ranges::binary_search(units, unit); }

bool given_here(const Post& post, const UnitId& unit) { return post.everywhere || contains(post.units, unit); }

// A role that was given for all makes no question near: near is where somebody works.
bool near(const Viewer& viewer, const Post& post, const UnitId& unit)
{
    return contains(post.units, unit) || contains(viewer.teams, unit) || contains(viewer.departments, unit);
}

bool theirs(const Viewer& viewer, const QuestionFacts& question)
{
    const OfficialId* self = official_of(viewer);
    const auto stands_for = [&](const std::optional<OfficialId>& person) {
        return person && ((self && *person == *self) || std::ranges::binary_search(viewer.deputises_for, *person));
    };
    return stands_for(question.owner) || stands_for(question.contact_person) || stands_for(question.deputy);
}

bool opened_by_scope(const Viewer& viewer, Action action)
{
    return std::ranges::any_of(scope_permissions, [&](const ScopePermission& each) {
        return each.action == action && std::ranges::binary_search(viewer.scopes, each.scope);
    });
}

bool applies(const Viewer& viewer, const Post& post, When when, const QuestionFacts& question)
{
    switch (when) {
    case When::always:
    case When::readable: return true; // whether it is readable was looked at before
    case When::near: return near(viewer, post, question.unit);
    case When::given: return given_here(post, question.unit);
    case When::everywhere: return post.everywhere;
    case When::theirs: return theirs(viewer, question);
    }
    return false;
}

bool granted(const Viewer& viewer, Action action, const QuestionFacts& question)
{
    for (const Post& post : viewer.posts)
        for (const Permission& each : permissions)
            if (each.action == action && each.roles.has(post.role) && applies(viewer, post, each.when, question))
                return true;
    return false;
}

// What an application with a scope on questions reads.
bool reads_all_but_closed(const Viewer& viewer)
{
    return std::ranges::any_of(read_scope(viewer).circles, [](const Circle& each) {
        return each.everywhere && each.up_to >= Confidentiality::confidential && !each.general_domain_only;
    });
}

bool is_system(const Viewer& viewer)
{
    return std::ranges::any_of(viewer.posts, [](const Post& post) { return post.role == Role::system; });
}

} // namespace

bool may(const Viewer& viewer, Action action)
{
    if (is_system(viewer) || opened_by_scope(viewer, action)) return true;
    return std::ranges::any_of(viewer.posts, [&](const Post& post) {
        return std::ranges::any_of(permissions, [&](const Permission& each) {
            return each.action == action && each.roles.has(post.role) &&
                   (each.when != When::everywhere || post.everywhere);
        });
    });
}

bool may(const Viewer& viewer, Action action, const QuestionFacts& question)
{
    if (needs_content(action) && !holds(read_scope(viewer), question)) return false;
    return is_system(viewer) || opened_by_scope(viewer, action) || granted(viewer, action, question);
}

Result<void> allow(const Viewer& viewer, Action action)
{
    if (!may(viewer, action)) return refused(not_allowed);
    return {};
}

Result<void> allow(const Viewer& viewer, Action action, const QuestionFacts& question)
{
    if (!may(viewer, action, question)) return refused(not_allowed);
    return {};
}

bool may_give(const Viewer& giver, Scope scope)
{
    switch (scope) {
    case Scope::read_questions:
    case Scope::write_questions: return reads_all_but_closed(giver);
    case Scope::read_officials: return may(giver, Action::see_officials);
    case Scope::read_board: return may(giver, Action::see_board);
    case Scope::read_events: return may(giver, Action::see_settings); // ids and codes only, as the history of a setting
    }
    return false;
}

bool may_see_person(const Viewer& viewer, const PersonFacts& person)
{
    const OfficialId* self = official_of(viewer);
    if (self && *self == person.official) return true;
    if (std::ranges::binary_search(viewer.deputises_for, person.official)) return true;
    constexpr Roles who_must_reach = Role::agent | Role::coordinator;
    return std::ranges::any_of(viewer.posts, [&](const Post& post) {
        return who_must_reach.has(post.role) && (post.everywhere || std::ranges::any_of(person.units, [&](auto& unit) {
                                                     return contains(post.units, unit);
                                                 }));
    });
}

} // namespace opmaat
