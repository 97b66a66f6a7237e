def rita(organstruktur):
    return ""
