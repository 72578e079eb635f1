"""What tests share: private servers and waiting."""
