namespace Lingtan.Reporting;

public sealed class PictureFormTests
{
    [Fact]
    public void A_png_tells_its_size() => Assert.Equal(new PictureForm(true, 320, 7), PictureForm.Of(Pictures.Png(320, 7)));

    // SOI, an application segment of 4 bytes, then a frame of 33 × 65 pixels (ITU T.81, B.2.2).
    [Fact]
    public void A_jpeg_tells_its_size_from_the_frame_after_other_segments() => Assert.Equal(
        new PictureForm(false, 65, 33), PictureForm.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 33, 0, 65, 3, 0, 0]));

    [Fact]
    public void What_only_begins_like_a_picture_is_none()
    {
        Assert.Null(PictureForm.Of("GIF89a"u8));
        Assert.Null(PictureForm.Of([]));
        Assert.Null(PictureForm.Of([0xFF, 0xD8, 0xFF]));
        Assert.Null(PictureForm.Of([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Null(PictureForm.Of(Pictures.Png(4, 4).AsSpan(0, 20)));
    }
}
