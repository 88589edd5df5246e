"""Repositories that tests make: git with an identity of its own, whatever the machine has."""

import subprocess

IDENTITY = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]


def git(root, *arguments):
    """Run git in a folder; an error of git is an error of the test."""
    subprocess.run(["git", *IDENTITY, *arguments], cwd=root, check=True, capture_output=True)
