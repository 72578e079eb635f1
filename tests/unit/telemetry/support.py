"""What the telemetry tests share."""

from __future__ import annotations

from collections.abc import Sequence

from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from shared.runtime.settings import CoreSettings
from shared.telemetry import Telemetry

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
SAMPLED = f"00-{TRACE}-{SPAN}-01"
UNSAMPLED = f"00-{TRACE}-{SPAN}-00"


class Recorder:
    """A service's telemetry whose spans stay here."""

    def __init__(self, ratio: float = 1.0, service: str = "journey") -> None:
        self.exporter = InMemorySpanExporter()
        settings = CoreSettings(trace_ratio=ratio, service_instance="here")
        self.telemetry = Telemetry.from_settings(settings, service, exporter=self.exporter)

    @property
    def spans(self) -> Sequence[ReadableSpan]:
        return self.exporter.get_finished_spans()
