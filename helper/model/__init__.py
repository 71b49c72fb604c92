"""The shapes of the content: what a case type, a field, a source and a question are made of.

Unknown keys are refused everywhere, and wherever a reader sees text it stands in both languages.
`Reference` types name another record; `knowledge` checks that it exists.
"""

from helper.model.base import (
    LANGS,
    AskedId,
    CaseId,
    Cited,
    Fact,
    FieldId,
    GroupId,
    Lang,
    LinkId,
    MarketplaceId,
    Name,
    NodeId,
    Record,
    Reference,
    Role,
    Slug,
    Text,
    When,
    Words,
)
from helper.model.case import Case, Check, Evidence, Exit, Message, Place, Refusal, Sentence, Span, Window, WindowRule
from helper.model.finder import FinderWords, Identifier
from helper.model.guide import Faq, Guide, Section
from helper.model.library import Choice, Difference, FieldType, Group, Link, Marketplace, Use
from helper.model.tree import Option, Outcome, Question, Tree

__all__ = [
    "LANGS",
    "AskedId",
    "Case",
    "CaseId",
    "Check",
    "Choice",
    "Cited",
    "Difference",
    "Evidence",
    "Exit",
    "Fact",
    "Faq",
    "FieldId",
    "FieldType",
    "FinderWords",
    "Group",
    "GroupId",
    "Guide",
    "Identifier",
    "Lang",
    "Link",
    "LinkId",
    "Marketplace",
    "MarketplaceId",
    "Message",
    "Name",
    "NodeId",
    "Option",
    "Outcome",
    "Place",
    "Question",
    "Record",
    "Reference",
    "Refusal",
    "Role",
    "Section",
    "Sentence",
    "Slug",
    "Span",
    "Text",
    "Tree",
    "Use",
    "When",
    "Window",
    "WindowRule",
    "Words",
]
