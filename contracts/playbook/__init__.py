"""What marketing ops write: a playbook of journeys, messages, policies and voice."""

from contracts.playbook.journey import (
    Branch,
    BranchCase,
    Entry,
    JourneyDefinition,
    Reentry,
    Send,
    Step,
    Task,
    Trigger,
    Wait,
)
from contracts.playbook.message import FactDefinition, LocalizedCopy, MessageDefinition
from contracts.playbook.playbook import LocalePolicy, Playbook, PlaybookHeader, Voice, VoiceLocale
from contracts.playbook.policy import CasePolicy, ConsentRule, FrequencyCap, Policies, QuietHours

__all__ = [
    "Branch",
    "BranchCase",
    "CasePolicy",
    "ConsentRule",
    "Entry",
    "FactDefinition",
    "FrequencyCap",
    "JourneyDefinition",
    "LocalePolicy",
    "LocalizedCopy",
    "MessageDefinition",
    "Playbook",
    "PlaybookHeader",
    "Policies",
    "QuietHours",
    "Reentry",
    "Send",
    "Step",
    "Task",
    "Trigger",
    "Voice",
    "VoiceLocale",
    "Wait",
]
