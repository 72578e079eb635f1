"""The checks of a playbook, one module per subject. `shared.playbook.checks` runs them all."""
