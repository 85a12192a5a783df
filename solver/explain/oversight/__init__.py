"""What an inspector should look at: settings, requirements and evidence that decide a name."""
