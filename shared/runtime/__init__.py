"""Settings, logging, health, problem details, and the host that runs services in a process."""
