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
from contracts.playbook.playbook import LocalePolicy, Playbook, PlaybookHeader
from contracts.playbook.policy import Policies
from contracts.playbook.pressure import Collision, FrequencyCap
from contracts.playbook.scope import Exemption, Policy, ScopedPolicy
from contracts.playbook.timing import Day, Lifetime, OpenHours, QuietHours, SendWindow
from contracts.playbook.voice import (
    Block,
    BrandName,
    CheckSetting,
    Concept,
    Examples,
    Manner,
    Promise,
    Terms,
    Voice,
    VoiceLocale,
    VoiceSituation,
    Waiver,
)

__all__ = [
    "Block",
    "Branch",
    "BranchCase",
    "BrandName",
    "CasePolicy",
    "ChannelChoice",
    "CheckSetting",
    "Collision",
    "Concept",
    "ConsentRule",
    "Day",
    "Entry",
    "Escalation",
    "Examples",
    "Exemption",
    "FactDefinition",
    "FrequencyCap",
    "Holdout",
    "JourneyDefinition",
    "Lifetime",
    "LocalePolicy",
    "LocalizedCopy",
    "Manner",
    "MessageDefinition",
    "OpenHours",
    "Playbook",
    "PlaybookHeader",
    "Policies",
    "Policy",
    "Promise",
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
    "Terms",
    "Trigger",
    "Voice",
    "VoiceLocale",
    "VoiceSituation",
    "Wait",
    "Waiver",
]
