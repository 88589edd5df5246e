"""Damaged documents by the thousand, run by `make fuzz`: none may raise, hang, or be told about wrongly."""
