using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>What refusals mean (ASHRAE 135, clause 18), and what is done about those that have a remedy.</summary>
internal static class BacnetRefusals
{
    public const byte UnrecognisedService = 9;
    public const byte BufferOverflow = 1;
    public const byte UnexpectedPart = 2;
    private const byte SegmentationNotSupported = 4;
    private const byte OutOfResources = 9;
    private const byte TooLong = 11;

    private static readonly Dictionary<int, LocalText> Errors = new()
    {
        [9] = new("数据类型无效", "invalid data type"), [27] = new("读访问被拒绝", "read access denied"), [31] = new("没有该对象", "no such object"), [32] = new("没有该属性", "no such property"),
        [37] = new("数值超出范围", "value out of range"), [40] = new("写访问被拒绝", "write access denied"), [42] = new("数组下标无效", "no such element"),
        [43] = new("变位订阅失败", "subscription failed"), [44] = new("该属性不支持变位上报", "no changes are told of this property"), [45] = new("该对象不支持变位上报", "no changes are told of this object"),
    };

    private static readonly Dictionary<int, LocalText> Rejects = new()
    {
        [1] = new("缓冲区溢出", "buffer overflow"), [3] = new("参数类型无效", "invalid parameter"), [4] = new("标签无效", "invalid tag"), [5] = new("缺少参数", "a parameter is missing"),
        [7] = new("参数过多", "too many parameters"), [UnrecognisedService] = new("不支持该服务", "service not known"),
    };

    private static readonly Dictionary<int, LocalText> Aborts = new()
    {
        [BufferOverflow] = new("缓冲区溢出", "buffer overflow"), [3] = new("被更高优先级任务抢占", "pre-empted"), [SegmentationNotSupported] = new("不支持分段", "answer too long, and no parts"),
        [OutOfResources] = new("资源不足", "out of resources"), [10] = new("超时", "time-out in the device"), [TooLong] = new("报文过长", "message too long"),
    };

    /// <summary>What a refusal means.</summary>
    public static LocalText Text(BacnetError error) => error.Message switch
    {
        BacnetMessage.Reject => Numbered("拒绝", "reject", FormattableString.Invariant($"{error.Code}"), Rejects.GetValueOrDefault(error.Code)),
        BacnetMessage.Abort => Numbered("中止", "abort", FormattableString.Invariant($"{error.Code}"), Aborts.GetValueOrDefault(error.Code)),
        _ => Numbered("错误", "error", FormattableString.Invariant($"{error.Class}/{error.Code}"), Errors.GetValueOrDefault(error.Code)),
    };

    /// <summary>Whether the answer would have been too long, so that less is to be asked for.</summary>
    public static bool IsTooLong(BacnetError error) => (error.Message, error.Code) is
        (BacnetMessage.Abort, BufferOverflow or SegmentationNotSupported or OutOfResources or TooLong) or (BacnetMessage.Reject, BufferOverflow);

    /// <summary>Whether the device does not know the service.</summary>
    public static bool IsServiceUnknown(BacnetError error) => error is { Message: BacnetMessage.Reject, Code: UnrecognisedService };

    private static LocalText Numbered(string zh, string en, string number, LocalText? meaning) =>
        meaning is null ? new($"{zh} {number}", $"{en} {number}") : new($"{zh} {number}：{meaning.Zh}", $"{en} {number}: {meaning.En}");
}
