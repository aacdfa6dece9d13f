"""Reads one iCalendar object and prints what libical's iTIP restrictions say against it, one fault a line."""
import ctypes
import ctypes.util
import sys

name = ctypes.util.find_library("ical") or "libical.so.3"
ical = ctypes.CDLL(name)
ical.icalparser_parse_string.restype = ctypes.c_void_p
ical.icalparser_parse_string.argtypes = [ctypes.c_char_p]
ical.icalrestriction_check.argtypes = [ctypes.c_void_p]
ical.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
ical.icalcomponent_as_ical_string.restype = ctypes.c_char_p
ical.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]
ical.icalerror_set_errors_are_fatal(0)

component = ical.icalparser_parse_string(sys.stdin.buffer.read())
if not component:
    print("not an iCalendar object")
    sys.exit(1)
valid = ical.icalrestriction_check(component)
faults = ical.icalcomponent_count_errors(component)
text = ical.icalcomponent_as_ical_string(component).decode()
for line in text.replace("\r\n ", "").split("\r\n"):
    if line.startswith("X-LIC-ERROR"):
        print(line)
if not valid and not faults:
    print("refused without a reason")
sys.exit(0 if valid and not faults else 1)
