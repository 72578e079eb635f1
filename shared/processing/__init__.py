"""Batch → unit of work → publish → acknowledge: the promise that accepted events have effect exactly once, in order."""

from shared.processing.batch import BatchHandler, BatchResult
from shared.processing.deciding import Deciding
from shared.processing.effects import Effects, Scheduled
from shared.processing.errors import Reject, Retry
from shared.processing.handler import Handler, Loader, Workspace
from shared.processing.outlet import Outlet
from shared.processing.processor import Processor
from shared.processing.publishing import RowPublisher
from shared.processing.relay import Relay

__all__ = [
    "BatchHandler",
    "BatchResult",
    "Deciding",
    "Effects",
    "Handler",
    "Loader",
    "Outlet",
    "Processor",
    "Reject",
    "Relay",
    "Retry",
    "RowPublisher",
    "Scheduled",
    "Workspace",
]
