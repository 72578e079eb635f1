"""What marketing ops write: a playbook of journeys, messages, policies and voice."""

from contracts.playbook.channel_policy import ChannelChoice, Escalation, Strategy
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
from contracts.playbook.permission import CasePolicy, ConsentRule, Holdout, Regime, SuppressionList
from contracts.playbook.playbook import LocalePolicy, Playbook, PlaybookHeader, Voice, VoiceLocale
from contracts.playbook.policy import Policies
from contracts.playbook.pressure import Collision, FrequencyCap
from contracts.playbook.scope import Exemption, Policy, ScopedPolicy
from contracts.playbook.timing import Day, Lifetime, OpenHours, QuietHours, SendWindow

__all__ = [
    "Branch",
    "BranchCase",
    "CasePolicy",
    "ChannelChoice",
    "Collision",
    "ConsentRule",
    "Day",
    "Entry",
    "Escalation",
    "Exemption",
    "FactDefinition",
    "FrequencyCap",
    "Holdout",
    "JourneyDefinition",
    "Lifetime",
    "LocalePolicy",
    "LocalizedCopy",
    "MessageDefinition",
    "OpenHours",
    "Playbook",
    "PlaybookHeader",
    "Policies",
    "Policy",
    "QuietHours",
    "Reentry",
    "Regime",
    "ScopedPolicy",
    "Send",
    "SendWindow",
    "Step",
    "Strategy",
    "SuppressionList",
    "Task",
    "Trigger",
    "Voice",
    "VoiceLocale",
    "Wait",
]
