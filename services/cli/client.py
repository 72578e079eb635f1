"""HTTP calls of the command, with errors a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import httpx

from services.cli.errors import CliError
from shared.runtime.problems import ProblemDetails

TIMEOUT = 30.0

T = TypeVar("T")
Read = Callable[[bytes], T]
"""Makes something of the body of an answer; raises ValueError if it is not what was expected."""


class RefusedError(CliError):
    """The service answered, and says no. `status` is the HTTP status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class ApiClient:
    """A client of one installation's HTTP API. Every method raises CliError with a sentence for the person."""

    def __init__(self, url: str, client: httpx.Client | None = None) -> None:
        self.url = url
        self._client = client or httpx.Client(base_url=url, timeout=TIMEOUT, trust_env=False)

    def __enter__(self) -> ApiClient:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, path: str, read: Read[T], query: Mapping[str, str | int] | None = None) -> T:
        """Return what `read` makes of the answer's body."""
        with self._explained():
            response = self._client.get(path, params=query)
        return self._read(response, read)

    def put(self, path: str, read: Read[T], json: str) -> T:
        """Put a JSON document in place; return what `read` makes of the answer's body."""
        return self._send("PUT", path, read, json)

    def post(self, path: str, read: Read[T], json: str) -> T:
        """Send a JSON document; return what `read` makes of the answer's body."""
        return self._send("POST", path, read, json)

    def _send(self, method: str, path: str, read: Read[T], json: str) -> T:
        with self._explained():
            response = self._client.request(method, path, content=json, headers={"content-type": "application/json"})
        return self._read(response, read)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except httpx.ConnectError as error:
            raise CliError(f"Nothing answers at {self.url}: is Unisono running there?") from error
        except httpx.TimeoutException as error:
            raise CliError(f"{self.url} did not answer within {TIMEOUT:g} seconds.") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise CliError(f"The call to {self.url} failed: {error}.") from error

    def _read(self, response: httpx.Response, read: Read[T]) -> T:
        if not response.is_success:
            raise RefusedError(response.status_code, self._refusal(response))
        try:
            return read(response.content)
        except ValueError as error:
            raise CliError(f"{response.request.url} does not answer as Unisono does: is this its address?") from error

    def _refusal(self, response: httpx.Response) -> str:
        try:
            problem = ProblemDetails.model_validate_json(response.content)
        except ValueError:
            return f"{response.request.url} answers with status {response.status_code}: is this Unisono's address?"
        places = [f"  {one.path}: {one.message}" + (f"; {one.mend}" if one.mend else "") for one in problem.errors]
        return "\n".join((problem.detail or f"{problem.title}.", *places))
