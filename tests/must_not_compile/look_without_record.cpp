// SPDX-License-Identifier: EUPL-1.2
// refused: is private within this context|private member
#include "party/party_look_store.h"

opmaat::Party unseen(opmaat::Looked<opmaat::Party> looked) { return looked.seen_; }
