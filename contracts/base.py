"""What every contract model has in common."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict


class Contract(BaseModel):
    """A frozen value. Unknown fields are an error where we produce or read what people wrote.

    Consumers of events validate with `extra="ignore"` instead, so that a newer producer may add a field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_timedelta="iso8601", serialize_by_alias=True)


def _to_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{moment.isoformat()} is outside the years 1 to 9999 in UTC") from error


UtcDateTime = Annotated[AwareDatetime, AfterValidator(_to_utc)]
"""A point in time; any offset is accepted, UTC is kept."""
