"""The yearly report: material (a plain, versioned snapshot) → HTML → PDF."""
