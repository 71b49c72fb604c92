"""The screens that pages are looked at on."""

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1400, "height": 900}
