using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Text;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Bytes_depend_on_the_content_alone()
    {
        var json = CanonicalJson.Of(j => j.BeginObject().Property("b", "柴油").Property("a", 1.500m).Property("n", (decimal?)null)
            .Name("list").BeginArray().Number(1).Text(null).Flag(true).Flag(false).BeginObject().EndObject().EndArray().EndObject());
        Assert.Equal("{\"b\":\"柴油\",\"a\":1.5,\"n\":null,\"list\":[1,null,true,false,{}]}", Encoding.UTF8.GetString(json));
    }

    /// <summary>Source: RFC 8785 section 3.2.2.2.</summary>
    [Fact]
    public void Strings_are_escaped_as_in_rfc_8785() =>
        Assert.Equal(
            "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"",
            Encoding.UTF8.GetString(CanonicalJson.Of(j => j.Text("\u20ac$\u000f\nA'B\"\\\\\"/"))));

    [Fact]
    public void Any_string_reads_back_the_same() =>
        Prop.ForAll<string>(text => text is null || JsonSerializer.Deserialize<string>(CanonicalJson.Of(j => j.Text(text))) == text).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void A_writer_can_be_used_again()
    {
        var json = new CanonicalJson().BeginArray().Number(1).EndArray();
        var first = json.Sha256();
        json.Reset();
        Assert.Equal(first, json.BeginArray().Number(1.0m).EndArray().Sha256());
    }

    /// <summary>Source: FIPS 180-4 example, SHA-256 of "abc".</summary>
    [Fact]
    public void Sha256_is_that_of_the_standard() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256Text.Of("abc"u8));
}
