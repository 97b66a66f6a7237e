"""While a file is coming in: what is over the limit is not kept, and the rest of the form is still read.

The form's own fields stay, so what was typed beside a file that is too large is not lost. A request that is far
larger than any form can be is not read to its end.
"""

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler

from filer.fel import MB, STORST

# All files of one request together; a proxy before the portal should allow as much (docs/drift.md).
ALLT_HOGST = 200 * MB


class Storleksgrans(TemporaryFileUploadHandler):
    """Keeps a file on disk up to the limit and counts what comes after; `size` then says how large it was, which
    is what `filer.services.granska` asks first. A view that takes larger files says so before the form is read, as
    `request.storsta_fil` in bytes."""

    allt = 0

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.kommit = 0

    def receive_data_chunk(self, raw_data, start):
        self.kommit += len(raw_data)
        self.allt += len(raw_data)
        if self.allt > ALLT_HOGST:
            # For views: the form's fields after the file did not come.
            self.request.uppladdning_avbruten = True
            raise StopUpload(connection_reset=True)
        if self.kommit <= getattr(self.request, "storsta_fil", STORST):
            self.file.write(raw_data)
        else:
            self.file.seek(0)
            self.file.truncate()

    def file_complete(self, file_size):
        self.file.seek(0)
        self.file.size = self.kommit
        return self.file
