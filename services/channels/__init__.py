"""The channel services: each delivers planned messages through one provider, with the kit doing everything else."""
