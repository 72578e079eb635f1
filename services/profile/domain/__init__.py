"""What profile knows without I/O: customers, who a touchpoint belongs to, when two customers are one."""
